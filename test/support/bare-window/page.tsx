import { BarcodeOutlined, CheckCircleFilled } from '@ant-design/icons';
import { Button, ConfigProvider, Segmented, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

/** The parts of the UI kit that the station begins with, and nothing of the station. */
function Page(): ReactElement {
  useEffect(() => {
    performance.mark('ready');
  }, []);
  return (
    <ConfigProvider locale={zhCN} theme={{ algorithm: theme.defaultAlgorithm }}>
      <Segmented options={['A', 'B']} />
      <Button type="primary" icon={<BarcodeOutlined />}>
        A
      </Button>
      <Button icon={<CheckCircleFilled />}>B</Button>
    </ConfigProvider>
  );
}

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the app');
createRoot(place).render(<Page />);
