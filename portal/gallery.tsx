import './text/partner-catalogues';
import { useParams } from 'react-router';
import { CareScreen } from './gallery/care-screen';
import { EmployerScreen } from './gallery/employer-screen';
import { HomeScreen } from './gallery/home-screen';
import { ListScreen } from './gallery/list-screen';
import { PartsScreen } from './gallery/parts-screen';
import { PlanScreen } from './gallery/plan-screen';
import { ReferralScreen } from './gallery/referral-screen';
import { SignInScreen } from './gallery/signin-screen';

const SCREENS = {
  home: HomeScreen,
  referral: ReferralScreen,
  list: ListScreen,
  care: CareScreen,
  plan: PlanScreen,
  employer: EmployerScreen,
  signin: SignInScreen,
};

/** Every part and six whole screens, with invented data: for whoever draws, not for whoever works. */
export default function Gallery() {
  const { screen } = useParams();
  const Screen = screen && screen in SCREENS ? SCREENS[screen as keyof typeof SCREENS] : PartsScreen;
  return <Screen />;
}
